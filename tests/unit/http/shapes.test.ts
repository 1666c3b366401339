import { createHash } from "node:crypto";
import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { describe, expect, jest, test } from "@jest/globals";
import { KnownTexts } from "../../../src/http/known-texts.js";
import { sendText } from "../../../src/http/send.js";
import { createShapeComparison } from "../../support/same-shape.js";

const haveSameShape = createShapeComparison();
/** The first times V8 still learns what a line makes. */
const LEARNING = 100;
const TIMES = 200;

/** How many of the objects that are made one after the other are of another shape than the one before. */
function changesAmong(make: (time: number) => object): number {
  const made = Array.from({ length: TIMES }, (_, time) => make(time));
  return made.filter((one, at) => at > LEARNING && !haveSameShape(made[at - 1] as object, one)).length;
}

/** What it was that a response was given as headers. */
function headersSent(headers: Readonly<Record<string, string>>): object {
  const write = jest.spyOn(ServerResponse.prototype, "writeHead");
  sendText(new ServerResponse(new IncomingMessage(new Socket())), 200, headers, "{}");
  const [, given] = write.mock.lastCall ?? [];
  write.mockRestore();
  return given as object;
}

describe("what is made for each request has the same shape each time", () => {
  test("as far as can be told: other shapes are seen", () => {
    expect(changesAmong((time) => (time % 2 === 0 ? { a: 1, b: 2 } : { b: 2, a: 1 }))).toBe(
      TIMES - LEARNING - 1,
    );
  });

  test("the body that Apollo gets", () => {
    const texts = new KnownTexts();
    const shortened = (): { readonly query?: unknown; readonly extensions: object } =>
      texts.shorten({ query: "{ a }", variables: { id: "x" }, extensions: { own: 1 } }) as ReturnType<
        typeof shortened
      >;
    expect(changesAmong(shortened)).toBe(0);
    expect(changesAmong(() => shortened().extensions)).toBe(0);
    void texts.store.set(createHash("sha256").update("{ a }").digest("hex"), "{ a }");
    expect(shortened().query).toBeUndefined();
    expect(changesAmong(shortened)).toBe(0);
  });

  test("the headers of an answer", () => {
    const common = { "x-content-type-options": "nosniff", vary: "Accept" };
    expect(changesAmong(() => headersSent(common))).toBe(0);
  });
});
