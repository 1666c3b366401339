import { GraphQLBoolean, GraphQLID, GraphQLInt, GraphQLString } from "graphql";
import type { AttributeType, AttributeModel } from "../../ontology/attribute.js";
import { isFilterable } from "./attribute-uses.js";
import type { DeclaredTypes, MemberDeclaration, TypeClass, TypeReference } from "./declared-types.js";
import type { EnumTypes } from "./enum-types.js";
import { DateScalar, DateTimeScalar, LanguageScalar } from "./text-scalars.js";

type Members = Readonly<Record<string, MemberDeclaration>>;
type PlainType = Exclude<AttributeType["type"], "enumeration">;

/** Inputs that compare one value: `{ eq: … }`, `{ in: […] }`, `{ contains: … }`. What is given in one must all hold. */
export class ComparisonFilters {
  readonly id: TypeClass;
  readonly nameInLanguage: TypeClass;
  /** Compares how many there are. */
  readonly count: TypeClass;
  readonly #types: DeclaredTypes;
  readonly #enums: EnumTypes;
  readonly #byType: Readonly<Partial<Record<PlainType, TypeClass>>>;
  readonly #byEnumeration = new Map<string, TypeClass>();

  constructor(types: DeclaredTypes, enums: EnumTypes) {
    this.#types = types;
    this.#enums = enums;
    this.id = this.#declare("IdFilter", "Compares an id.", equality(GraphQLID, "id"));
    this.nameInLanguage = this.#declare(
      "NameInLanguageFilter",
      `Compares the name in a language${foldedWords}.`,
      nameInLanguage,
    );
    this.count = this.#declare("CountFilter", "Compares how many there are.", compared(GraphQLInt, "number"));
    this.#byType = this.#declarePlain();
  }

  /** The input that compares the attribute; undefined where nothing can be filtered by it. */
  of(attribute: AttributeModel): TypeClass | undefined {
    if (!isFilterable(attribute)) return undefined;
    const { type } = attribute;
    if (type.type !== "enumeration") return this.#byType[type.type];
    const known = this.#byEnumeration.get(type.name);
    if (known !== undefined) return known;
    const members = { ...equality(this.#enums.of(type), "value"), exists };
    const from = `the enumeration ${type.name}`;
    const declared = this.#declare(`${type.name}Filter`, `Compares a \`${type.name}\`.`, members, from);
    this.#byEnumeration.set(type.name, declared);
    return declared;
  }

  #declarePlain(): Readonly<Partial<Record<PlainType, TypeClass>>> {
    const text = this.#declare("TextFilter", `Compares a text${foldedWords}.`, { ...comparedText, exists });
    const { entityKind, predicate } = this.#enums;
    return {
      text,
      code: this.#declare("CodeFilter", "Compares a code exactly.", {
        ...equality(GraphQLString, "code"),
        exists,
      }),
      name: text,
      "text-list": this.#declare("IdListFilter", "Looks for ids in a list of ids.", idList),
      integer: this.#declare("IntFilter", "Compares a whole number.", ordered(GraphQLInt, "number")),
      boolean: this.#declare("BooleanFilter", "Compares a truth value.", truth),
      date: this.#declare("DateFilter", "Compares a day.", ordered(DateScalar, "day")),
      "date-time": this.#declare(
        "DateTimeFilter",
        "Compares an instant.",
        ordered(DateTimeScalar, "instant"),
      ),
      time: this.#declarePeriods(),
      kind: this.#declare("EntityKindFilter", "Compares the kind.", equality(entityKind, "kind")),
      predicate: this.#declare(
        "PredicateFilter",
        "Compares the predicate.",
        equality(predicate, "predicate"),
      ),
    };
  }

  /** A period whose ends are not known to the day may or may not lie as asked: hence `possibly` and `certainly`. */
  #declarePeriods(): TypeClass {
    const days = this.#declare(
      "DaysFilter",
      "A stretch of days, both included; without an end it is open there.",
      {
        from: { type: DateScalar, description: "The first day." },
        to: { type: DateScalar, description: "The last day." },
      },
    );
    const relation = this.#declare("PeriodFilter", "Where a period lies.", {
      before: { type: DateScalar, description: "It ends before this day." },
      after: { type: DateScalar, description: "It starts after this day." },
      during: { type: days, description: "It lies within these days." },
      overlaps: { type: days, description: "It has a day in common with these." },
    });
    return this.#declare(
      "TimeFilter",
      "Compares a period, whose ends may be vague. No time at all matches neither.",
      {
        possibly: {
          type: relation,
          description: "It may lie so, as far as is known. An unknown end may be any day.",
        },
        certainly: {
          type: relation,
          description: "It lies so, whatever its vague ends are. An open end goes on for ever.",
        },
        exists,
      },
    );
  }

  #declare(name: string, description: string, members: Members, from = "Attest itself"): TypeClass {
    const input = this.#types.input({
      name,
      description: `${description} What is given must all hold.`,
      from,
    });
    for (const [member, declaration] of Object.entries(members))
      this.#types.member(input, member, declaration);
    return input;
  }
}

const foldedWords = ", without regard to case and accents: `mediterranee` finds `Méditerranée`";

const exists: MemberDeclaration = {
  type: GraphQLBoolean,
  description: "`true`: there is a value; `false`: there is none.",
};

function equality(type: TypeReference, noun: string): Members {
  return {
    eq: { type, description: `It is this ${noun}.` },
    in: { type, list: true, description: "It is one of these." },
  };
}

function ordered(type: TypeReference, noun: string): Members {
  return { ...compared(type, noun), exists };
}

function compared(type: TypeReference, noun: string): Members {
  return {
    ...equality(type, noun),
    lt: { type, description: `It is less than, or before, this ${noun}.` },
    lte: { type, description: `It is this ${noun}, or less or before.` },
    gt: { type, description: `It is more than, or after, this ${noun}.` },
    gte: { type, description: `It is this ${noun}, or more or after.` },
  };
}

const comparedText: Members = {
  ...equality(GraphQLString, "text"),
  contains: { type: GraphQLString, description: "This stands in it." },
  startsWith: { type: GraphQLString, description: "It starts with this." },
  endsWith: { type: GraphQLString, description: "It ends with this." },
};

const nameInLanguage: Members = {
  language: {
    type: LanguageScalar,
    nullable: false,
    description: 'The language of the name, such as `"fr"`.',
  },
  ...comparedText,
};

const truth: Members = { eq: { type: GraphQLBoolean, description: "It is this." }, exists };

const idList: Members = {
  includes: { type: GraphQLID, description: "This id is in the list." },
  includesAny: { type: GraphQLID, list: true, description: "At least one of these ids is in the list." },
};
