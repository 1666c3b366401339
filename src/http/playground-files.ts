import { existsSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import sirv from "sirv";
import { HttpProblem } from "./http-problem.js";
import { addPageHeaders } from "./security-headers.js";

/** Answers requests for files; `notFound` is called for paths that are no file. */
export type FileHandler = (request: IncomingMessage, response: ServerResponse, notFound: () => void) => void;

/**
 * Serves the built playground. The names of its assets change with their content, so browsers may keep them for good.
 * Without a build, its page is refused with what to run; the API does not need it.
 *
 * @param directory where `npm run build:playground` has put it
 */
export function servePlayground(directory: string): FileHandler {
  if (!existsSync(`${directory}/index.html`)) return refuseUnbuilt;
  const files = sirv(directory, {
    gzip: true,
    etag: true,
    setHeaders: (response, path) => {
      addPageHeaders(response);
      const cached = path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache";
      response.setHeader("cache-control", cached);
    },
  });
  return (request, response, notFound) => files(request, response, notFound);
}

const refuseUnbuilt: FileHandler = (request, _response, notFound) => {
  if (request.url?.split("?")[0] !== "/") {
    notFound();
    return;
  }
  throw new HttpProblem(
    404,
    'The playground is not built. Run "npm run build:playground", then start again.',
  );
};
