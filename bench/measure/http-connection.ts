import { connect, type Socket } from "node:net";

const HEAD_END = "\r\n\r\n";

/** What the body of every answer without errors begins with: all that is measured write errors before data. */
const SUCCESS = '{"data":';

/** Characters of an answer that cannot be measured, in the error. */
const SHOWN = 200;

/** Offsets in an answer. */
interface Extent {
  /** Where the body begins. */
  readonly body: number;
  /** Bytes of all, head and body. */
  readonly end: number;
}

/**
 * One keep-alive connection that sends a request as soon as the last one is answered. It reads no more of HTTP than the measured
 * servers write (a status, a content-length, a body), so that the load costs little of the machine that it shares with them.
 */
export class HttpConnection {
  readonly #socket: Socket;
  #settle: ((failure: Error | null) => void) | null = null;
  #chunks: Buffer[] = [];
  #received = 0;
  /** Null until the head is read. */
  #expected: Extent | null = null;

  constructor(port: number) {
    this.#socket = connect({ port, host: "127.0.0.1", noDelay: true });
    this.#socket.on("data", (chunk) => this.#receive(chunk));
    this.#socket.on("error", (error) => this.#finish(error));
    this.#socket.on("close", () => this.#finish(new Error("The server closed the connection.")));
  }

  /** Resolves when the answer is there. @throws Error for any status but 200, and for GraphQL errors: they cost another thing than data */
  send(request: Buffer): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#settle = (failure) => (failure === null ? resolve() : reject(failure));
      this.#socket.write(request);
    });
  }

  close(): void {
    this.#settle = null;
    this.#socket.destroy();
  }

  #receive(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#received += chunk.length;
    this.#expected ??= this.#readHead();
    if (this.#expected === null || this.#received < this.#expected.end) return;
    const body = this.#firstOfBody(this.#expected.body);
    this.#chunks = [];
    this.#received = 0;
    this.#expected = null;
    this.#finish(body.startsWith(SUCCESS) ? null : new Error(`Not answered with data alone: ${body}`));
  }

  /** Not more than an error needs: an answer is not copied for this. */
  #firstOfBody(start: number): string {
    return Buffer.concat(this.#chunks, Math.min(this.#received, start + SHOWN))
      .subarray(start)
      .toString("latin1");
  }

  #readHead(): Extent | null {
    const text = Buffer.concat(this.#chunks).toString("latin1");
    const end = text.indexOf(HEAD_END);
    if (end === -1) return null;
    const length = /\r\ncontent-length: *(\d+)/i.exec(text.slice(0, end))?.[1];
    if (!text.startsWith("HTTP/1.1 200") || length === undefined) {
      this.#finish(new Error(`Not an answer that can be measured: ${text.slice(0, SHOWN)}`));
      return null;
    }
    const body = end + HEAD_END.length;
    return { body, end: body + Number(length) };
  }

  #finish(failure: Error | null): void {
    const settle = this.#settle;
    this.#settle = null;
    settle?.(failure);
  }
}
