CALL () {
  MATCH (m2:Entity)
  WHERE m2.id = $p0
  MATCH (m2)<-[:SUBJECT]-(n1)
  WHERE n1.status = $p1
  WITH n1, n1.id AS k3
  ORDER BY k3 ASC LIMIT $p3
  MATCH (n1)-[:SUBJECT]->(n4)
  CALL (n1) {
    MATCH (n1)<-[:ABOUT]-(n6)
    WHERE n6.retractedAt IS NULL
    WITH n6, n6.documentId AS k7, n6.startOffset AS k8, n6.id AS k9
    ORDER BY k7 ASC, k8 ASC, k9 ASC LIMIT $p2
    MATCH (n6)-[:QUOTES]->(n10)
    CALL (n6) {
      MATCH (n6)-[:QUOTES]->(m13)
      MATCH (m13)-[:IN_DOCUMENT]->(n12)
      RETURN collect([n12.id]) AS c11, collect(n12) AS t14
    }
    RETURN collect([n6.quote, n10.text, c11]) AS c5, collect(t14) AS t15
  }
  RETURN collect([n1.id, coalesce(n4.name_fr, n4.name), c5]) AS c0, collect(t15) AS t16
}
CALL (t16) {
  UNWIND t16 AS l20
  UNWIND l20 AS l21
  UNWIND l21 AS n18
  WITH n18, count(*) AS g22
  MATCH (n18)-[:PUBLISHED_BY]->(n19)
  RETURN collect([n18.id, n19.name]) AS c17
}
RETURN [c0, c17] AS row
// p0 = "italy"
// p1 = "CONTESTED"
// p2 = 3n
// p3 = 2n
