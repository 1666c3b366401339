/**
 * A program: lets very many objects of one place in the code live long, then makes a thousand more there, and prints how many of
 * these hold a list that is young. With the argument `avoid` the service's setting is made first. Needs `--allow-natives-syntax`.
 */
import { avoidPretenuring } from "../../src/support/avoid-pretenuring.js";

const ROUNDS = 12;
const KEPT = 300_000;
const MADE = 1_000;

class Part {
  readonly parts: readonly number[];

  constructor(readonly at: number) {
    this.parts = [at];
  }
}

const make = (at: number): Part => new Part(at);

if (process.argv[2] === "avoid") avoidPretenuring();
// Natives are no syntax of TypeScript.
// eslint-disable-next-line @typescript-eslint/no-implied-eval
const isYoung = new Function("value", "return %InYoungGeneration(value)") as (value: object) => boolean;
for (let round = 0; round < ROUNDS; round++) {
  const kept: Part[] = [];
  for (let at = 0; at < KEPT; at++) kept.push(make(at));
}
let young = 0;
for (let at = 0; at < MADE; at++) if (isYoung(make(at).parts)) young++;
process.stdout.write(String(young));
