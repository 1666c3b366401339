import type { IncomingMessage } from "node:http";
import { isObject } from "../support/is-object.js";
import { HttpProblem } from "./http-problem.js";

/** Bytes of a request body; the longest example operation has fewer than 2,000. */
export const MAX_BODY_BYTES = 256 * 1024;

const JSON_TYPE = /^application\/json\s*(;|$)/i;
const CHARSET = /;\s*charset\s*=\s*"?([^\s;"]+)/i;

/**
 * Reads a JSON object from the body of a request.
 *
 * @throws HttpProblem 415 for another type, 413 for too many bytes, 400 for what is no JSON object
 */
export async function readJsonBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  checkType(request);
  return parseObject(await readBody(request));
}

function checkType({ headers }: IncomingMessage): void {
  const type = headers["content-type"];
  if (type === undefined || !JSON_TYPE.test(type)) {
    const given = type === undefined ? "no content-type" : `the content-type ${type}`;
    throw new HttpProblem(415, `The request has ${given}. Send "content-type: application/json".`);
  }
  checkEncoding(CHARSET.exec(type)?.[1] ?? "utf-8", headers["content-encoding"] ?? "identity");
}

function checkEncoding(charset: string, contentEncoding: string): void {
  if (!/^utf-?8$/i.test(charset)) {
    throw new HttpProblem(415, `The charset ${charset} is not supported. Send UTF-8.`);
  }
  if (contentEncoding !== "identity") {
    throw new HttpProblem(415, "Compressed request bodies are not supported. Send the JSON as it is.");
  }
}

function tooLong(): HttpProblem {
  return new HttpProblem(
    413,
    `The request body is longer than ${MAX_BODY_BYTES / 1024} KB. Send less, or split it.`,
  );
}

function readBody(request: IncomingMessage): Promise<string> {
  if (Number(request.headers["content-length"] ?? 0) > MAX_BODY_BYTES) return Promise.reject(tooLong());
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= MAX_BODY_BYTES) chunks.push(chunk);
      // What follows is read and dropped: a connection cut while the client still writes may lose it the answer.
      else reject(tooLong());
    });
    request.on("end", () => resolve(chunks.length === 1 ? String(chunks[0]) : String(Buffer.concat(chunks))));
    request.on("error", () => reject(new HttpProblem(400, "The request body ended before it was complete.")));
  });
}

function parseObject(text: string): Record<string, unknown> {
  if (text.trim() === "") throw new HttpProblem(400, 'The request body is empty. Send {"query": "…"}.');
  const value = parseJson(text);
  if (isObject(value)) return value;
  const given = Array.isArray(value) ? "an array; batches are not supported" : "not an object";
  throw new HttpProblem(400, `The request body is ${given}. Send {"query": "…"}.`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new HttpProblem(400, `The request body is not valid JSON: ${(error as SyntaxError).message}.`);
  }
}
