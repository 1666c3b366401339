MATCH (n0:State {id: $p0})
CALL (n0) {
  MATCH (n0)-[r3:CONTRIBUTES_TO]->(n2)
  RETURN count(*) AS c1
}
CALL (n0) {
  MATCH (n0)-[r6:CONTRIBUTES_TO]->(n5)
  WITH n5, r6, n5.id AS k7, r6.factId AS k8
  ORDER BY k7 ASC, k8 ASC LIMIT $p8
  CALL (n5) {
    MATCH (n5)-[r11:TAKES_PLACE_IN]->(n10)
    WITH n10, r11, n10.id AS k12, r11.factId AS k13
    ORDER BY k12 ASC, k13 ASC LIMIT $p4
    RETURN collect([n10.kind, coalesce(n10[$p1], n10[$p2], n10[$p3], n10.name)]) AS c9
  }
  CALL (r6) {
    MATCH (n15:Fact {id: r6.factId})
    CALL (n15) {
      MATCH (n15)<-[r18:ABOUT]-(n17)
      WHERE n17.retractedAt IS NULL
      RETURN count(*) AS c16
    }
    CALL (n15) {
      MATCH (n15)<-[r21:ABOUT]-(n20)
      WHERE n20.retractedAt IS NULL
      WITH n20, r21, n20.documentId AS k22, n20.startOffset AS k23, n20.id AS k24
      ORDER BY k22 ASC, k23 ASC, k24 ASC LIMIT $p7
      CALL (n20) {
        MATCH (n20)-[r27:QUOTES]->(n26)
        WITH n26, r27, n26.id AS k28
        ORDER BY k28 ASC LIMIT $p5
        RETURN collect([n26.text]) AS c25
      }
      CALL (n20) {
        MATCH (n20)-[:QUOTES]->(m31)
        MATCH (m31)-[:IN_DOCUMENT]->(n30)
        WITH n30, n30.id AS k32
        ORDER BY k32 ASC LIMIT $p6
        RETURN collect([n30.id]) AS c29
      }
      RETURN collect([n20.quote, c25, c29]) AS c19
    }
    RETURN collect([n15.status, c16, c19]) AS c14
  }
  RETURN collect([r6.role, r6.status, r6.timeText, r6.timeEarliestStart, n5.kind, n5.id, coalesce(n5[$p1], n5[$p2], n5[$p3], n5.name), c9, c14]) AS c4
}
RETURN [c1, c4, n0.id] AS row
// p0 = "italy"
// p1 = "name_fr"
// p2 = "name"
// p3 = "name"
// p4 = 2n
// p5 = 1n
// p6 = 1n
// p7 = 3n
// p8 = 3n
