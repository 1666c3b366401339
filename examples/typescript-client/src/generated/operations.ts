/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** The part that a contributor plays. */
export type ContributionRole =
  /** It takes part with means of its own. */
  | 'CONTRIBUTOR'
  /** It leads. */
  | 'LEAD';

/** What an entity is looked up by: exactly one member. */
export type EntityBy =
  {   /** Its id, such as `nato`. */
  readonly id: string; readonly name?: never; }
  |  { readonly id?: never;   /** One of its names in any language, without regard to case and accents, such as `OTAN`. */
  readonly name: string; };

/** Whether the quote says it in so many words. */
export type Reading =
  /** It follows from the quote and its context. */
  | 'INFERRED'
  /** The quote says it. */
  | 'STATED';

export type EvidenceFragment = { readonly reading: Reading, readonly quote: string, readonly document: { readonly id: string } };

export type FactsAboutQueryVariables = Exact<{
  entity: EntityBy;
  first: number;
  after?: string | null | undefined;
}>;


export type FactsAboutQuery = { readonly entity: { readonly facts: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly value: string | null, readonly subject: { readonly name: string }, readonly object: { readonly name: string } | null, readonly claims: ReadonlyArray<{ readonly reading: Reading, readonly quote: string, readonly document: { readonly id: string } }> }> } } | null };

export type MissionsOfAStateQueryVariables = Exact<{
  state: string;
  language?: string | null | undefined;
}>;


export type MissionsOfAStateQuery = { readonly state: { readonly name: string, readonly contributesTo: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly role: ContributionRole | null, readonly node: { readonly name: string, readonly takesPlaceIn: { readonly nodes: ReadonlyArray<{ readonly name: string }> } }, readonly fact: { readonly claims: ReadonlyArray<{ readonly reading: Reading, readonly quote: string, readonly document: { readonly id: string } }> } }> } } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const EvidenceFragmentDoc = new TypedDocumentString(`
    fragment Evidence on Claim {
  reading
  quote
  document {
    id
  }
}
    `, {"fragmentName":"Evidence"}) as unknown as TypedDocumentString<EvidenceFragment, unknown>;
export const FactsAboutDocument = new TypedDocumentString(`
    query FactsAbout($entity: EntityBy!, $first: Int!, $after: String) {
  entity(by: $entity) {
    facts(orderBy: [{predicate: ASC}], first: $first, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        subject {
          name
        }
        object {
          name
        }
        value
        claims(first: 1) {
          ...Evidence
        }
      }
    }
  }
}
    fragment Evidence on Claim {
  reading
  quote
  document {
    id
  }
}`) as unknown as TypedDocumentString<FactsAboutQuery, FactsAboutQueryVariables>;
export const MissionsOfAStateDocument = new TypedDocumentString(`
    query MissionsOfAState($state: ID!, $language: Language) {
  state(id: $state) {
    name(language: $language)
    contributesTo(
      where: {node: {kind: {eq: MISSION}}}
      orderBy: [{node: {name: ASC}}]
      first: 50
    ) {
      totalCount
      edges {
        role
        node {
          name(language: $language)
          takesPlaceIn {
            nodes {
              name(language: $language)
            }
          }
        }
        fact {
          claims(first: 3) {
            ...Evidence
          }
        }
      }
    }
  }
}
    fragment Evidence on Claim {
  reading
  quote
  document {
    id
  }
}`) as unknown as TypedDocumentString<MissionsOfAStateQuery, MissionsOfAStateQueryVariables>;