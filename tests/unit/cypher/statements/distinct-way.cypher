MATCH (n0:Document {id: $p0})
CALL (n0) {
  MATCH (n0)<-[:IN_DOCUMENT]-(m3)
  MATCH (m3)<-[:QUOTES]-(m4)
  MATCH (m4)-[:ABOUT]->(n2)
  WHERE m4.retractedAt IS NULL
  WITH collect(DISTINCT n2) AS f5
  CALL (f5) {
    UNWIND f5 AS n2
    WITH n2, n2.id AS k6
    ORDER BY k6 ASC LIMIT $p1
    RETURN collect([n2.id]) AS c7
  }
  RETURN [size(f5), c7] AS c1
}
RETURN [c1, n0.id] AS row
// p0 = "document:a"
// p1 = 2n
