import type { Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { removeItem } from "../support/remove-item.js";

/** What a connection is doing. */
interface Use {
  /** Answers that are not sent yet: at most one, but where a client sends requests without waiting for answers. */
  readonly underWay: ServerResponse[];
  /** `performance.now()` when it was opened, or last answered. */
  idleSince: number;
}

/** The open connections of a server, with how long each has been idle: node itself only knows which are idle at this moment. */
export class Connections {
  readonly #uses = new Map<Socket, Use>();
  #isLast = false;

  constructor(server: Server) {
    server.on("connection", (socket) => this.#open(socket));
    server.on("request", ({ socket }, response) => this.#begin(socket, response));
  }

  /** From now on each answer, also to a request that came before, says that it is the last of its connection. */
  announceEnd(): void {
    this.#isLast = true;
    for (const { underWay } of this.#uses.values()) for (const response of underWay) announce(response);
  }

  /** Ends those that have been idle for so many milliseconds. */
  endIdle(milliseconds: number): void {
    const before = performance.now() - milliseconds;
    for (const [socket, { underWay, idleSince }] of this.#uses)
      if (underWay.length === 0 && idleSince <= before) socket.destroy();
  }

  #open(socket: Socket): void {
    this.#uses.set(socket, { underWay: [], idleSince: performance.now() });
    socket.once("close", () => this.#uses.delete(socket));
  }

  #begin(socket: Socket, response: ServerResponse): void {
    const use = this.#uses.get(socket);
    if (use === undefined) return;
    if (this.#isLast) announce(response);
    use.underWay.push(response);
    response.once("close", () => {
      removeItem(use.underWay, response);
      use.idleSince = performance.now();
    });
  }
}

function announce(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader("connection", "close");
}
