import { setFlagsFromString } from "node:v8";

/**
 * Lets V8 make nothing among old objects that it takes for long-lived by where in the code it is made. Where a load, or what is read
 * into memory at first, has lived long, V8 goes on to make the objects of that place there: then each request leaves some, which keep
 * all that they lead to until everything is collected, 6 to 10 kB of a request (docs/decisions/0035). To be called before such code
 * runs. V8 asks for the flag whenever it decides, so that it may be set in a running process.
 */
export function avoidPretenuring(): void {
  setFlagsFromString("--no-allocation-site-pretenuring");
}
