import {
  GraphQLError,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
} from "graphql";
import { AttestError } from "../../../src/errors/attest-error.js";
import type { ApiRequest, GraphqlApi } from "../../../src/http/graphql-api.js";

/** A schema that shows what the HTTP layer does: with the real one, each failure would need a broken database. */
export const smallApi: GraphqlApi<ApiRequest> = {
  plugins: [],
  contextOf: (request) => request,
  schema: new GraphQLSchema({
    query: new GraphQLObjectType<unknown, ApiRequest>({
      name: "Query",
      fields: {
        hello: { type: GraphQLString, resolve: () => "world" },
        languages: {
          type: new GraphQLList(GraphQLString),
          resolve: (_source, _arguments, { languages }) => languages,
        },
        first: {
          type: GraphQLInt,
          args: { count: { type: new GraphQLNonNull(GraphQLInt), defaultValue: 1 } },
          resolve: (_source, { count }: { count: number }) => count,
        },
        required: { type: new GraphQLNonNull(GraphQLString), resolve: () => null },
        badCursor: {
          type: GraphQLString,
          resolve: () => {
            throw new AttestError("BAD_CURSOR", "The cursor belongs to another list.", { argument: "after" });
          },
        },
        unavailable: {
          type: GraphQLString,
          resolve: () => {
            throw new AttestError(
              "UNAVAILABLE",
              "The database does not answer.",
              {},
              { cause: new Error("bolt") },
            );
          },
        },
        defect: {
          type: GraphQLString,
          resolve: () => {
            throw new TypeError("MATCH (n) RETURN n failed in /srv/attest/store.js");
          },
        },
        disguised: {
          type: GraphQLString,
          resolve: () => {
            throw new GraphQLError("MATCH (n) is no message for a client");
          },
        },
        slow: {
          type: GraphQLString,
          args: { milliseconds: { type: new GraphQLNonNull(GraphQLInt) } },
          resolve: (_source, { milliseconds }: { milliseconds: number }) =>
            new Promise((resolve) => setTimeout(() => resolve("done"), milliseconds)),
        },
      },
    }),
  }),
};
