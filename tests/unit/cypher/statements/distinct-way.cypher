MATCH (n0:Document {id: $p0})
CALL (n0) {
  MATCH (n0)<-[:IN_DOCUMENT]-(m3)
  MATCH (m3)<-[:QUOTES]-(m4)
  MATCH (m4)-[:ABOUT]->(n2)
  WHERE m4.retractedAt IS NULL
  RETURN count(DISTINCT n2) AS c1
}
CALL (n0) {
  MATCH (n0)<-[:IN_DOCUMENT]-(m7)
  MATCH (m7)<-[:QUOTES]-(m8)
  MATCH (m8)-[:ABOUT]->(n6)
  WHERE m8.retractedAt IS NULL
  WITH DISTINCT n6
  WITH n6, n6.id AS k9
  ORDER BY k9 ASC LIMIT $p1
  RETURN collect([n6.id]) AS c5
}
RETURN [c1, c5, n0.id] AS row
// p0 = "document:a"
// p1 = 3n
