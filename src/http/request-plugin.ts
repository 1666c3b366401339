import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from "@apollo/server";
import type { ErrorFormatting } from "./format-error.js";
import type { RequestContext } from "./graphql-api.js";
import { setJsonStatus } from "./json-status.js";
import type { KnownTypes } from "./known-types.js";
import { outcomeOf, type NotedRequest } from "./recorder.js";

const done = Promise.resolve();

/**
 * All that the HTTP layer does at the steps of a request, as one plugin: Apollo waits for each plugin at each step, also for one
 * that has nothing to do there.
 *
 * @param types asked for the media type of an answer; where they know none, Apollo chooses it
 */
export function createRequestPlugin(
  errors: Pick<ErrorFormatting, "encountered">,
  types: KnownTypes,
): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart({ request, contextValue }) {
      // An operation that did not come by HTTP is none of a client's.
      const noted = request.http as NotedRequest | undefined;
      return Promise.resolve({
        didEncounterErrors(context) {
          errors.encountered(context);
          return done;
        },
        willSendResponse(context) {
          setJsonStatus(context);
          setType(context, types);
          if (noted !== undefined) noted.outcome = outcomeOf(context.response, contextValue.received);
          return done;
        },
      });
    },
  };
}

function setType(
  { request, response }: GraphQLRequestContextWillSendResponse<object>,
  types: KnownTypes,
): void {
  if (response.body.kind !== "single") return;
  const type = types.of(request.http?.headers.get("accept"));
  if (type !== undefined) response.http.headers.set("content-type", type);
}
