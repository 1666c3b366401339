CALL () {
  MATCH (n1:Fact)
  WHERE n1.status = $p0
  WITH n1, n1.id AS k2
  ORDER BY k2 ASC LIMIT $p1
  RETURN collect([n1.id]) AS c0
}
RETURN [c0] AS row
// p0 = "CONTESTED"
// p1 = 2n
