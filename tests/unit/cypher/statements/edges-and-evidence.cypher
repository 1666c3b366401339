MATCH (n0:State {id: $p0})
CALL (n0) {
  MATCH (n0)-[r5:CONTRIBUTES_TO]->(n4)
  WITH n4, r5, n4.id AS k6, r5.discriminator AS k7
  ORDER BY k6 ASC, k7 ASC LIMIT $p3
  CALL (n4) {
    MATCH (n4)-[r10:TAKES_PLACE_IN]->(n9)
    WITH n9, r10, n9.id AS k11, r10.discriminator AS k12
    ORDER BY k11 ASC, k12 ASC LIMIT $p1
    RETURN collect([n9.kind, coalesce(n9.name_fr, n9.name)]) AS c8
  }
  CALL (r5) {
    MATCH (n14:Fact {id: r5.factId})
    CALL (n14) {
      MATCH (n14)<-[r19:ABOUT]-(n18)
      WHERE n18.retractedAt IS NULL
      WITH n18, r19, n18.documentId AS k20, n18.startOffset AS k21, n18.id AS k22
      ORDER BY k20 ASC, k21 ASC, k22 ASC LIMIT $p2
      MATCH (n18)-[r24:QUOTES]->(n23)
      MATCH (n18)-[:QUOTES]->(m26)
      MATCH (m26)-[:IN_DOCUMENT]->(n25)
      RETURN collect([n18.quote, [n23.text], [n25.id]]) AS c17
    }
    RETURN collect([n14.status, COUNT { MATCH (n14)<-[r16:ABOUT]-(n15) WHERE n15.retractedAt IS NULL }, c17]) AS c13
  }
  RETURN collect([r5.role, r5.status, r5.timeText, r5.timeEarliestStart, n4.kind, n4.id, coalesce(n4.name_fr, n4.name), c8, c13]) AS c3
}
RETURN [COUNT { MATCH (n0)-[r2:CONTRIBUTES_TO]->(n1) }, c3, n0.id] AS row
// p0 = "italy"
// p1 = 1n
// p2 = 3n
// p3 = 2n
