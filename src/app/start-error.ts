import { StoreOpenError } from "../store/store-open-error.js";
import { AttestError } from "../errors/attest-error.js";
import { LoadError } from "../loader/load-error.js";
import { ConfigurationError } from "./configuration.js";

/** The service cannot start as things are. The message says what to do about it. */
export class StartError extends Error {
  override readonly name = "StartError";
}

/** Whether an error's message tells the operator all there is to know; of anything else the stack is wanted. */
export function isForOperator(error: unknown): error is Error {
  return [StartError, ConfigurationError, StoreOpenError, LoadError, AttestError].some(
    (type) => error instanceof type,
  );
}

/** Says what to do where listening failed. */
export function listenError(
  error: unknown,
  { host, port }: { readonly host: string; readonly port: number },
): unknown {
  switch ((error as NodeJS.ErrnoException).code) {
    case "EADDRINUSE":
      return new StartError(
        `Port ${port} is in use, perhaps by another Attest. Stop that one, or take another port: PORT=${port + 1} npm start`,
      );
    case "EACCES":
      return new StartError(
        `Port ${port} is not open to this user. Take one above 1023: PORT=4000 npm start`,
      );
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return new StartError(
        `HOST=${host} is no address of this machine. Leave it out, or use 0.0.0.0 for all addresses.`,
      );
    default:
      return error;
  }
}
