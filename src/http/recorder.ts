import type { ApolloServerPlugin, GraphQLRequestListener } from "@apollo/server";

/** Told of each request to /graphql once it is answered. Must be quick, and must not throw. */
export interface Recorder {
  /**
   * @param code `OK`, or the code of the first error
   * @param milliseconds from the parsed HTTP request to the finished answer; null where there never was an operation
   */
  answered(code: string, milliseconds: number | null): void;
}

/** Tells a recorder of every operation, and of what Apollo refuses before it is one. */
export function createRecorderPlugin(recorder: Recorder): ApolloServerPlugin {
  return {
    requestDidStart: ({ request }) => {
      // An operation that did not come by HTTP is none of a client's.
      if (request.http === undefined) return Promise.resolve();
      const begun = performance.now();
      const listener: GraphQLRequestListener<object> = {
        willSendResponse({ response: { body } }) {
          const [error] = body.kind === "single" ? (body.singleResult.errors ?? []) : [];
          recorder.answered(
            error === undefined ? "OK" : String(error.extensions?.code),
            performance.now() - begun,
          );
          return Promise.resolve();
        },
      };
      return Promise.resolve(listener);
    },
    invalidRequestWasReceived: () => {
      recorder.answered("BAD_REQUEST", null);
      return Promise.resolve();
    },
  };
}
