import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from "graphql";
import { GraphQLDateTimeISO, GraphQLLocalDate } from "graphql-scalars";

/** A BCP 47 tag in its canonical form: `fr-ca` becomes `fr-CA`. */
export const LanguageScalar = textScalar({
  name: "Language",
  description:
    'A language: a BCP 47 tag such as `"en"`, `"fr"` or `"fr-CA"`. A regional one falls back to its language: what is not there in `fr-CA` is taken from `fr`.',
  specifiedByURL: "https://www.rfc-editor.org/info/bcp47",
  expected: 'a BCP 47 tag, such as "en", "fr" or "fr-CA"',
  canonical: (text) => Intl.getCanonicalLocales(text).join(),
});

/** A day as text, just as it is stored. */
export const DateScalar = textScalar({
  name: "Date",
  description: 'A day of the calendar: `yyyy-mm-dd`, such as `"2025-06-12"`.',
  specifiedByURL: "https://www.rfc-editor.org/info/rfc3339",
  expected: 'a day of the calendar as yyyy-mm-dd, such as "2025-06-12"',
  canonical: (text) => GraphQLLocalDate.parseValue(text),
});

/** An instant as text, in the one form in which instants are stored and compared. */
export const DateTimeScalar = textScalar({
  name: "DateTime",
  description:
    'An instant: ISO 8601 with an offset, such as `"2025-06-12T09:30:00Z"`. Answered in UTC with milliseconds.',
  specifiedByURL: "https://www.rfc-editor.org/info/rfc3339",
  expected: 'an ISO 8601 instant with an offset, such as "2025-06-12T09:30:00Z"',
  canonical: (text) => GraphQLDateTimeISO.parseValue(text).toISOString(),
});

interface TextScalar {
  readonly name: string;
  readonly description: string;
  readonly specifiedByURL: string;
  /** What would be right, as the error says it. */
  readonly expected: string;
  /** The form in which the value is stored and compared; throws where the text is no such value. */
  readonly canonical: (text: string) => string;
}

/** A scalar that is text on the wire, in parameters and in the store. */
function textScalar({ expected, canonical, ...config }: TextScalar): GraphQLScalarType<string, string> {
  const coerce = (value: unknown): string => {
    try {
      if (typeof value === "string") return canonical(value);
    } catch {
      // Whatever the parser objects to, the reader needs to know what would be right.
    }
    throw new GraphQLError(`${config.name} must be ${expected}; ${JSON.stringify(value)} is not.`);
  };
  return new GraphQLScalarType<string, string>({
    ...config,
    serialize: coerce,
    parseValue: coerce,
    parseLiteral: (node: ValueNode) =>
      coerce(node.kind === Kind.STRING ? node.value : "value" in node ? node.value : null),
  });
}
