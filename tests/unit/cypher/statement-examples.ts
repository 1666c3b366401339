/** An operation of one field of Query whose statement is kept as a file. */
export interface StatementExample {
  /** Of the file, without `.cypher`. */
  readonly name: string;
  /** What the statement shows, as the end of a sentence that starts with "The statement". */
  readonly title: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Of `Accept-Language`; Swiss French where left out. */
  readonly languages?: readonly string[];
  /** Whether it takes a cursor: then only the text is kept, for cursors are made by answers. */
  readonly withCursor?: boolean;
  /** Whether it is planned for an engine that reads in the order of an index; left out: for one that does not. */
  readonly readsInOrder?: true;
}

/** Between them they show every source, cell, way, condition, order and bound that a plan can have. */
export const statementExamples: readonly StatementExample[] = [
  {
    name: "one-by-id",
    title: "of a look-up by id reads the properties that are asked for",
    query: `{ state(id: "italy") { __typename id name countryCode } }`,
  },
  {
    name: "one-by-name",
    title: "of a look-up by name starts from the folded name",
    query: `{ entity(by: { name: "Opération Atalante" }) { kind name(language: "fr") } }`,
  },
  {
    name: "nodes-by-ids",
    title: "of a look-up of any kinds asks each layer by its index",
    query: `{ nodes(ids: ["italy", "fact:x"]) { id ... on Entity { name } ... on Mission { missionType } ... on Fact { key } } }`,
  },
  {
    name: "page-of-a-kind",
    title: "of a first page reads one row more, and counts nothing that is not asked",
    query: `query ($first: Int) { missions(first: $first) { pageInfo { hasNextPage } nodes { id } } }`,
    variables: { first: 2 },
  },
  {
    name: "count-only",
    title: "of a total alone reads no page",
    query: `{ facts(where: { status: { eq: CONTESTED } }) { totalCount } }`,
  },
  {
    name: "comparisons",
    title: "with comparisons folds texts in the parameters, and reads absence as false under NOT",
    query: `{ documents(where: {
      id: { in: ["a", "b"] } title: { contains: "É", startsWith: "Œ", endsWith: "ß" } language: { eq: "fr" }
      publishedOn: { gte: "2025-01-01", lt: "2026-01-01", exists: true }
      AND: [{ url: { exists: false } }] OR: [{ sha256: { eq: "x" } }, {}]
      NOT: { publishedOn: { gt: "2025-06-12", lte: "2025-06-13" } }
    }) { nodes { id } } }`,
  },
  {
    name: "lists-and-numbers",
    title: "with comparisons of numbers and lists passes integers as such",
    query: `{ facts(where: {
      affirmingClaims: { gte: 2 } documentIds: { includes: "document:a", includesAny: ["document:b"] } predicate: { in: [MEMBER_OF] }
    }) { nodes { id } } }`,
  },
  {
    name: "quantifiers",
    title: "with filters by links counts, and never asks EXISTS with a condition",
    query: `{ missions(where: {
      contributors: { some: { node: { kind: { eq: STATE } }, edge: { role: { eq: LEAD } } }, none: { edge: { NOT: { role: { eq: LEAD } } } }, count: { lt: 9 } }
      takesPlaceIn: { all: { node: { name: { eq: "Kosovo" } } }, exists: true }
      conductedBy: { single: {} }
      names: { some: { text: { eq: "KFOR" } } }
    }) { nodes { id } } }`,
  },
  {
    name: "links-to-one",
    title: "with filters by a link to one node takes it as some",
    query: `{ claims(where: { fact: { predicate: { eq: TIME } }, document: { source: { reliability: { eq: A } } }, NOT: { speaker: {} } }) { nodes { id } } }`,
  },
  {
    name: "edges-and-evidence",
    title: "of edges with their evidence goes from the edge to its fact and on, each list in a subquery",
    query: `{ state(id: "italy") { contributesTo(first: 2) { totalCount edges { role status time { text earliestStart }
      node { id name ... on Mission { takesPlaceIn(first: 1) { nodes { name } } } }
      fact { status claimCount claims(first: 3) { quote sentence { text } document { id } } } } } } }`,
  },
  {
    name: "facts-of-a-subject",
    title:
      "of what is said about an entity starts from it, and reads what there is always one of in the rows of claims",
    query: `{ facts(where: { subject: { id: { eq: "italy" } }, status: { eq: CONTESTED } }, first: 2) { edges { node { id subject { name } claims(first: 3) { quote sentence { text } document { id source { name } } } } } } }`,
  },
  {
    name: "anchored-by-an-edge",
    title: "of a list that asks something of the edge to an entity names that edge",
    query: `{ missions(where: { contributors: { some: { edge: { role: { eq: LEAD } }, node: { id: { eq: "italy" } } } } }, first: 2) { nodes { id } } }`,
  },
  {
    name: "evidence-argument",
    title: "with the argument evidence judges the live claims that affirm",
    query: `{ state(id: "italy") { contributesTo(evidence: {
      modalities: [ACTUAL], readings: [STATED], statuses: [UNDISPUTED], minimumReliability: B, minimumIndependentSources: 2, excludeDocuments: ["document:a"], excludeSources: ["source:a"]
    }) { totalCount nodes { id } } } }`,
  },
  {
    name: "nodes-met-again",
    title: "of lists in lists refers to nodes that may be met again, and reads what is dear of each once",
    query: `{ state(id: "italy") { contributesTo(first: 2) { nodes { name ... on Mission { contributors(first: 3) { totalCount
      edges { role node { name contributesTo(first: 1) { nodes { id } } } } pageInfo { hasNextPage endCursor } } takesPlaceIn { nodes { name } } } } } } }`,
  },
  {
    name: "nodes-met-again-and-again",
    title:
      "of lists in lists in lists refers from one table to the next, and counts what it cuts in one pass",
    query: `{ missions(first: 2) { nodes { contributors(first: 3, where: { edge: { role: { eq: LEAD } } }) { totalCount
      nodes { kind contributesTo { nodes { id takesPlaceIn { nodes { hosts(first: 1) { totalCount } } } } } } } } } }`,
  },
  {
    name: "distinct-way",
    title: "of a way of several hops matches one hop at a time and meets each node once",
    query: `{ document(id: "document:a") { facts(first: 2) { totalCount nodes { id } } } }`,
  },
  {
    name: "orders",
    title: "with several orders computes each key once",
    query: `{ challenges(orderBy: [{ challengeType: DESC }, { trend: ASC_NULLS_FIRST }, { addressedByCount: DESC }, { name: ASC }]) { nodes { id } } }`,
  },
  {
    name: "page-behind-a-cursor",
    title: "of a page behind a cursor writes the comparison of its keys out",
    query: `query ($after: String) { missions(first: 2, after: $after, orderBy: [{ missionType: DESC }, { name: ASC }]) { pageInfo { endCursor } nodes { id } } }`,
    variables: { after: "cursor" },
    withCursor: true,
  },
  {
    name: "page-before-a-cursor",
    title: "of a last page before a cursor reads from the end",
    query: `query ($before: String) { documents(last: 2, before: $before, orderBy: [{ publishedOn: ASC }]) { edges { cursor node { id } } } }`,
    variables: { before: "cursor" },
    withCursor: true,
  },
  {
    name: "edge-order",
    title: "ordered by the edge ends with what tells two edges to one node apart",
    query: `{ mission(id: "kfor") { contributors(orderBy: [{ role: ASC }, { node: { name: DESC } }]) { edges { cursor } } } }`,
  },
  {
    name: "periods",
    title: "with filters by period reads the bounds that decide",
    query: `{ meetings(where: { time: { possibly: { during: { from: "2025-06-01", to: "2025-06-30" } }, certainly: { after: "2025-01-01" } } }) { nodes { id } } }`,
  },
  {
    name: "languages",
    title: "with names in several languages reads each by its property, and what is asked twice once",
    query: `{ missions(where: { nameIn: { language: "it", contains: "à" }, name: { eq: "x" } }, orderBy: [{ name: ASC }]) { nodes { name a: name(language: "zh-Hant-TW") b: name(language: "zh-Hant-TW") description } } }`,
  },
  {
    name: "no-language",
    title: "without a language that the graph has, or with English, reads the default",
    query: `{ missions(where: { nameIn: { language: "en-GB", contains: "x" }, name: { eq: "y" } }, orderBy: [{ name: ASC }]) { nodes { name a: name(language: "it") description } } }`,
    languages: ["de", "en"],
  },
  {
    name: "left-out",
    title: "without what @skip and @include leave out, and what variables do not give",
    query: `query ($more: Boolean!, $where: MissionFilter, $type: MissionType) { missions(where: $where) {
      totalCount @include(if: $more)
      nodes { id name @skip(if: true) contributors(where: {}) @include(if: $more) { totalCount } }
      edges @skip(if: true) { node { facts { totalCount } } }
    } }`,
    variables: { more: false },
  },
  {
    name: "groups-by-value",
    title: "of groups by a value groups while it reads, and counts what is related once the groups are cut",
    query: `query ($first: Int) { state(id: "italy") { contributesTo(evidence: { readings: [STATED] }) {
      totalCount
      groupCount(by: { edge: ROLE })
      groups(by: { edge: ROLE }, orderBy: KEY, first: $first) { key count time { earliest latest } countDistinct(of: { related: TAKES_PLACE_IN }) }
    } } }`,
    variables: { first: 3 },
  },
  {
    name: "groups-by-node",
    title: "of groups by what is related meets each node once, and reads of it what is asked",
    query: `{ facts { groups(by: { related: SUBJECT }) { label(language: "fr") count node { id } }
      groupCount(by: { related: SUBJECT })
      documents: groups(by: { attribute: DOCUMENT_IDS }) { key node { ... on Document { language } } countDistinct(of: { attribute: DOCUMENT_IDS }) }
      all: groups { count affirmingClaims { greatest } }
    } }`,
  },
  {
    name: "relation-counts",
    title:
      "of counts by relation reads the degrees that there are as one value, and one of them for the total too",
    query: `{ place(id: "kosovo") { relationCounts { relation direction field label count } hosts { totalCount } } }`,
  },
  {
    name: "page-in-order",
    title: "of the first page of all, for an engine that reads in order, says that the first key is there",
    query: `{ facts(first: 2) { nodes { id } } }`,
    readsInOrder: true,
  },
  {
    name: "page-in-order-by-name",
    title: "of a page behind a cursor, for an engine that reads in order, says where the order begins",
    query: `query Page($after: String) { missions(where: { missionType: { eq: PEACEKEEPING } }, orderBy: [{ name: DESC }], first: 2, after: $after) { nodes { id } } }`,
    variables: { after: "later" },
    languages: ["en"],
    withCursor: true,
    readsInOrder: true,
  },
  {
    name: "page-looked-up",
    title: "of what another index finds, says no more for an engine that reads in order",
    query: `{ facts(where: { status: { eq: CONTESTED } }, first: 2) { nodes { id } } }`,
    readsInOrder: true,
  },
];
