MATCH (n0:State {id: $p0})
CALL (n0) {
  MATCH (n0)-[r3:CONTRIBUTES_TO]->(n2)
  WHERE (r3.status IN $p6) AND (r3.independentSources >= $p7) AND (COUNT { MATCH (m4:Fact {id: r3.factId}) MATCH (m4)<-[:ABOUT]-(m5) MATCH (m5)-[:QUOTES]->(m7) MATCH (m7)-[:IN_DOCUMENT]->(m8) MATCH (m8)-[:PUBLISHED_BY]->(m6) WHERE (m5.stance = 'AFFIRMS') AND (m5.retractedAt IS NULL) AND (m5.modality IN $p1) AND (m5.reading IN $p2) AND (NOT m5.documentId IN $p4) AND (m6.reliability IN $p3) AND (NOT m6.id IN $p5) } > 0)
  RETURN count(*) AS c1
}
CALL (n0) {
  MATCH (n0)-[r11:CONTRIBUTES_TO]->(n10)
  WHERE (r11.status IN $p6) AND (r11.independentSources >= $p7) AND (COUNT { MATCH (m12:Fact {id: r11.factId}) MATCH (m12)<-[:ABOUT]-(m13) MATCH (m13)-[:QUOTES]->(m15) MATCH (m15)-[:IN_DOCUMENT]->(m16) MATCH (m16)-[:PUBLISHED_BY]->(m14) WHERE (m13.stance = 'AFFIRMS') AND (m13.retractedAt IS NULL) AND (m13.modality IN $p1) AND (m13.reading IN $p2) AND (NOT m13.documentId IN $p4) AND (m14.reliability IN $p3) AND (NOT m14.id IN $p5) } > 0)
  WITH n10, r11, n10.id AS k17, r11.factId AS k18
  ORDER BY k17 ASC, k18 ASC LIMIT $p8
  RETURN collect([n10.kind, n10.id]) AS c9
}
RETURN [c1, c9, n0.id] AS row
// p0 = "italy"
// p1 = ["ACTUAL"]
// p2 = ["STATED"]
// p3 = ["A","B"]
// p4 = ["document:a"]
// p5 = ["source:a"]
// p6 = ["UNDISPUTED"]
// p7 = 2n
// p8 = 21n
