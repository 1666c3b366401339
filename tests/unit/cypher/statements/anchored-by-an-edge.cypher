CALL () {
  MATCH (m2:Entity)
  WHERE m2.id = $p1
  MATCH (m2)-[r3:CONTRIBUTES_TO]->(n1:Mission)
  WHERE r3.role = $p0
  WITH DISTINCT n1
  WITH n1, n1.id AS k4
  ORDER BY k4 ASC LIMIT $p2
  RETURN collect([n1.id]) AS c0
}
RETURN [c0] AS row
// p0 = "LEAD"
// p1 = "italy"
// p2 = 2n
