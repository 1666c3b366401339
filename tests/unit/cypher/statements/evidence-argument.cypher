MATCH (n0:State {id: $p0})
CALL (n0) {
  MATCH (n0)-[r3:CONTRIBUTES_TO]->(n2)
  WHERE (r3.status IN $p6) AND (r3.independentSources >= $p7) AND (COUNT { MATCH (m4:Fact {id: r3.factId}) MATCH (m4)<-[:ABOUT]-(m5) MATCH (m5)-[:QUOTES]->(m7) MATCH (m7)-[:IN_DOCUMENT]->(m8) MATCH (m8)-[:PUBLISHED_BY]->(m6) WHERE (m5.stance = 'AFFIRMS') AND (m5.retractedAt IS NULL) AND (m5.modality IN $p1) AND (m5.reading IN $p2) AND (NOT m5.documentId IN $p4) AND (m6.reliability IN $p3) AND (NOT m6.id IN $p5) } > 0)
  WITH collect([n2, r3]) AS f9
  CALL (f9) {
    UNWIND f9 AS e10
    WITH e10[0] AS n2, e10[1] AS r3
    WITH n2, r3, n2.id AS k11, r3.discriminator AS k12
    ORDER BY k11 ASC, k12 ASC LIMIT $p8
    RETURN collect([n2.id]) AS c13
  }
  RETURN [size(f9), c13] AS c1
}
RETURN [c1, n0.id] AS row
// p0 = "italy"
// p1 = ["ACTUAL"]
// p2 = ["STATED"]
// p3 = ["A","B"]
// p4 = ["document:a"]
// p5 = ["source:a"]
// p6 = ["UNDISPUTED"]
// p7 = 2n
// p8 = 20n
