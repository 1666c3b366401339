import "reflect-metadata";
import {
  Arg,
  Field,
  getMetadataStorage,
  InputType,
  InterfaceType,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
} from "type-graphql";
import { OntologyDefect } from "../../ontology/ontology-defect.js";
import type { FieldRole } from "./field-role.js";
import { noteGeneratedType, type EnumValues, type TypeClass, type TypeReference } from "./generated-type.js";

export type { EnumValues, TypeClass, TypeReference } from "./generated-type.js";

/** What is said of a field, an argument or a member of an input. */
export interface MemberDeclaration {
  readonly type: TypeReference;
  /** `true`: a list of non-null items. `nullable-items`: a list in which null stands for what is not there. */
  readonly list?: boolean | "nullable-items";
  readonly nullable?: boolean;
  readonly description: string;
}

export interface FieldDeclaration extends MemberDeclaration {
  readonly role: FieldRole;
  readonly args?: Readonly<Record<string, MemberDeclaration>>;
}

/** Whose declaration a type follows from, as a defect names it: `the kind Mission`. */
export interface TypeOrigin {
  readonly name: string;
  readonly description: string;
  readonly from: string;
}

/**
 * Declares types to type-graphql by calling its decorators as functions, and notes what type-graphql cannot be told:
 * roles of fields, and which inputs take exactly one member.
 *
 * @throws OntologyDefect where two declarations ask for a type or a field of the same name
 */
export class DeclaredTypes {
  /** Field of a type → role, by the name of the type. Fields of an interface are not repeated for the types below it. */
  readonly roles = new Map<string, Map<string, FieldRole>>();
  readonly oneOfInputs = new Set<string>();
  /** Enums whose values decide what a statement looks like. */
  readonly shapes = new Set<string>();
  /** The class that holds the generated fields of Query. */
  readonly query: TypeClass = blankClass("Query");
  readonly #origins = new Map<string, string>([["Query", "Attest itself"]]);
  readonly #members = new WeakMap<TypeClass, Set<string>>();

  constructor() {
    const written = writtenNames();
    for (const name of written.types) this.#origins.set(name, "Attest itself");
    this.#members.set(this.query, new Set(written.rootFields));
    Resolver()(this.query);
  }

  /** @param interfaces all of them, those of its interfaces included */
  object(origin: TypeOrigin, interfaces: readonly TypeClass[] = []): TypeClass {
    const declared = this.#claim(origin);
    ObjectType(origin.name, {
      description: origin.description,
      implements: [...interfaces],
      simpleResolvers: true,
    })(declared);
    return declared;
  }

  /** @param interfaces all of them, those of its interfaces included */
  interface(origin: TypeOrigin, interfaces: readonly TypeClass[] = []): TypeClass {
    const declared = this.#claim(origin);
    InterfaceType(origin.name, { description: origin.description, implements: [...interfaces] })(declared);
    return declared;
  }

  input(origin: TypeOrigin, options: { readonly oneOf?: boolean } = {}): TypeClass {
    const declared = this.#claim(origin);
    InputType(origin.name, { description: origin.description })(declared);
    if (options.oneOf === true) this.oneOfInputs.add(origin.name);
    return declared;
  }

  /**
   * @param values description of each, in the order in which they are shown
   * @param options.isShape whether they decide what a statement looks like, and are no values in it
   */
  enum(
    origin: TypeOrigin,
    values: ReadonlyMap<string, string>,
    options: { readonly isShape?: boolean } = {},
  ): EnumValues {
    this.#claim(origin);
    if (options.isShape === true) this.shapes.add(origin.name);
    const names = Object.fromEntries([...values.keys()].map((value) => [value, value]));
    const valuesConfig = Object.fromEntries(
      [...values].map(([value, description]) => [value, { description }]),
    );
    registerEnumType(names, { name: origin.name, description: origin.description, valuesConfig });
    noteGeneratedType(origin.name, names);
    return names;
  }

  /** Adds a field to an object type or an interface. */
  field(owner: TypeClass, name: string, declaration: FieldDeclaration): void {
    this.#note(owner, name, declaration.role);
    Field(typeThunk(declaration), options(declaration))(owner.prototype as object, name);
    declareArguments(owner, name, declaration);
  }

  /** Adds a field to Query. */
  rootField(name: string, declaration: FieldDeclaration): void {
    this.#note(this.query, name, declaration.role);
    Query(typeThunk(declaration), options(declaration))(this.query.prototype as object, name, {});
    declareArguments(this.query, name, declaration);
  }

  /** Adds a member to an input; members are nullable unless they say otherwise. */
  member(owner: TypeClass, name: string, declaration: MemberDeclaration): void {
    this.#addMember(owner, name);
    const nullable = declaration.nullable ?? true;
    Field(typeThunk(declaration), options({ ...declaration, nullable }))(owner.prototype as object, name);
  }

  #claim(origin: TypeOrigin): TypeClass {
    const taken = this.#origins.get(origin.name);
    if (taken !== undefined) {
      throw new OntologyDefect(
        `${origin.from}: the type name ${origin.name} is taken by ${taken}; give one of them another name.`,
      );
    }
    this.#origins.set(origin.name, origin.from);
    const declared = blankClass(origin.name);
    noteGeneratedType(origin.name, declared);
    return declared;
  }

  #note(owner: TypeClass, name: string, role: FieldRole): void {
    this.#addMember(owner, name);
    const roles = this.roles.get(owner.name) ?? new Map<string, FieldRole>();
    this.roles.set(owner.name, roles.set(name, role));
  }

  #addMember(owner: TypeClass, name: string): void {
    const members = this.#members.get(owner) ?? new Set<string>();
    if (members.has(name)) {
      throw new OntologyDefect(
        `${owner.name}.${name} is declared twice: the name ${name} is taken there; give this one another name.`,
      );
    }
    this.#members.set(owner, members.add(name));
  }
}

interface WrittenNames {
  readonly types: readonly string[];
  readonly rootFields: readonly string[];
}

/** Read before anything generated is told to type-graphql, which does not tell the two apart. */
let writtenOnce: WrittenNames | undefined;

/** Names that types and fields of Query written by hand have taken. */
function writtenNames(): WrittenNames {
  const { objectTypes, enums, queries } = getMetadataStorage();
  writtenOnce ??= {
    types: [...objectTypes, ...enums].map(({ name }) => name),
    rootFields: queries.map(({ schemaName }) => schemaName),
  };
  return writtenOnce;
}

/** type-graphql knows types by class and takes names from classes in its messages. */
function blankClass(name: string): TypeClass {
  return { [name]: class {} }[name] as TypeClass;
}

function declareArguments(owner: TypeClass, field: string, { args }: FieldDeclaration): void {
  for (const [index, [name, declaration]] of Object.entries(args ?? {}).entries()) {
    Arg(name, typeThunk(declaration), options(declaration))(owner.prototype as object, field, index);
  }
}

function typeThunk({ type, list }: MemberDeclaration): () => TypeReference | [TypeReference] {
  return () => (list === undefined || list === false ? type : [type]);
}

function options(declaration: MemberDeclaration): { description: string; nullable: boolean | "items" } {
  const { description, list, nullable } = declaration;
  return { description, nullable: list === "nullable-items" ? "items" : (nullable ?? false) };
}
