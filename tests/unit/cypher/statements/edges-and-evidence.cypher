MATCH (n0:State {id: $p0})
CALL (n0) {
  MATCH (n0)-[r3:CONTRIBUTES_TO]->(n2)
  WITH n2, r3, n2.id AS k4, r3.discriminator AS k5
  ORDER BY k4 ASC, k5 ASC LIMIT $p3
  CALL (n2) {
    MATCH (n2)-[r8:TAKES_PLACE_IN]->(n7)
    WITH n7, r8, n7.id AS k9, r8.discriminator AS k10
    ORDER BY k9 ASC, k10 ASC LIMIT $p1
    RETURN collect([coalesce(n7.name_fr, n7.name)]) AS c6
  }
  CALL (r3) {
    MATCH (n12:Fact {id: r3.factId})
    CALL (n12) {
      MATCH (n12)<-[:ABOUT]-(n16)
      WHERE n16.retractedAt IS NULL
      WITH n16, n16.documentId AS k17, n16.startOffset AS k18, n16.id AS k19
      ORDER BY k17 ASC, k18 ASC, k19 ASC LIMIT $p2
      MATCH (n16)-[:QUOTES]->(n20)
      MATCH (n20)-[:IN_DOCUMENT]->(n21)
      RETURN collect([n16.quote, n20.text, n21.id]) AS c15
    }
    RETURN collect([n12.status, COUNT { MATCH (n12)<-[r14:ABOUT]-(n13) WHERE n13.retractedAt IS NULL }, c15]) AS c11
  }
  RETURN collect([r3.role, r3.status, r3.timeText, r3.timeEarliestStart, n2.kind, n2.id, coalesce(n2.name_fr, n2.name), c6, c11]) AS c1
}
RETURN [coalesce(n0.outDegree_CONTRIBUTES_TO, 0), c1, n0.id] AS row
// p0 = "italy"
// p1 = 1n
// p2 = 3n
// p3 = 2n
