MATCH (n0:State {id: $p0})
CALL (n0) {
  MATCH (n0)-[r3:CONTRIBUTES_TO]->(n2)
  WHERE COUNT { MATCH (m4:Fact {id: r3.factId}) MATCH (m4)<-[:ABOUT]-(m5) WHERE (m5.stance = 'AFFIRMS') AND (m5.retractedAt IS NULL) AND (m5.reading IN $p1) } > 0
  RETURN count(*) AS c1
}
CALL (n0) {
  MATCH (n0)-[r9:CONTRIBUTES_TO]->(n8)
  WHERE COUNT { MATCH (m10:Fact {id: r9.factId}) MATCH (m10)<-[:ABOUT]-(m11) WHERE (m11.stance = 'AFFIRMS') AND (m11.retractedAt IS NULL) AND (m11.reading IN $p1) } > 0
  WITH DISTINCT r9.role AS k13
  RETURN count(*) AS c7
}
CALL (n0) {
  MATCH (n0)-[r17:CONTRIBUTES_TO]->(n16)
  WHERE COUNT { MATCH (m18:Fact {id: r17.factId}) MATCH (m18)<-[:ABOUT]-(m19) WHERE (m19.stance = 'AFFIRMS') AND (m19.retractedAt IS NULL) AND (m19.reading IN $p1) } > 0
  WITH r17.role AS k21, CASE r17.role WHEN 'LEAD' THEN 0 WHEN 'CONTRIBUTOR' THEN 1 ELSE null END AS o22, count(*) AS g23, min(n16.timeEarliestStart) AS g24, max(n16.timeLatestEnd) AS g25, collect(n16) AS l27
  WITH k21, o22, g23, g24, g25, l27, o22 AS o28
  ORDER BY o28 IS NULL ASC, o28 ASC LIMIT $p2
  CALL (l27) {
    UNWIND l27 AS n29
    MATCH (n29)-[r31:TAKES_PLACE_IN]->(n30)
    RETURN count(DISTINCT n30) AS g26
  }
  RETURN collect([k21, g23, g24, g25, g26]) AS c15
}
RETURN [c1, c7, c15] AS row
// p0 = "italy"
// p1 = ["STATED"]
// p2 = 3n
