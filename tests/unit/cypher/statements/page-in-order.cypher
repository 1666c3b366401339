CALL () {
  MATCH (n1:Fact)
  WHERE n1.id IS NOT NULL
  WITH n1, n1.id AS k2
  ORDER BY k2 ASC LIMIT $p0
  RETURN collect([n1.id]) AS c0
}
RETURN [c0] AS row
// p0 = 2n
