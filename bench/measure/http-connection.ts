import { connect, type Socket } from "node:net";

const HEAD_END = "\r\n\r\n";

/**
 * One keep-alive connection that sends a request as soon as the last one is answered. It reads no more of HTTP than the measured
 * servers write (a status, a content-length, a body), so that the load costs little of the machine that it shares with them.
 */
export class HttpConnection {
  readonly #socket: Socket;
  #settle: ((failure: Error | null) => void) | null = null;
  #chunks: Buffer[] = [];
  #received = 0;
  /** Bytes of the answer with its head; null until the head is read. */
  #expected: number | null = null;

  constructor(port: number) {
    this.#socket = connect({ port, host: "127.0.0.1", noDelay: true });
    this.#socket.on("data", (chunk) => this.#receive(chunk));
    this.#socket.on("error", (error) => this.#finish(error));
    this.#socket.on("close", () => this.#finish(new Error("The server closed the connection.")));
  }

  /** Resolves when the answer is there. @throws Error for any status but 200 */
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
    if (this.#expected === null || this.#received < this.#expected) return;
    this.#chunks = [];
    this.#received = 0;
    this.#expected = null;
    this.#finish(null);
  }

  #readHead(): number | null {
    const text = Buffer.concat(this.#chunks).toString("latin1");
    const end = text.indexOf(HEAD_END);
    if (end === -1) return null;
    const length = /\r\ncontent-length: *(\d+)/i.exec(text.slice(0, end))?.[1];
    if (!text.startsWith("HTTP/1.1 200") || length === undefined) {
      this.#finish(new Error(`Not an answer that can be measured: ${text.slice(0, 200)}`));
      return null;
    }
    return end + HEAD_END.length + Number(length);
  }

  #finish(failure: Error | null): void {
    const settle = this.#settle;
    this.#settle = null;
    settle?.(failure);
  }
}
