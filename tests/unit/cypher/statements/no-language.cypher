CALL () {
  MATCH (n1:Mission)
  WHERE (n1.nameFolded CONTAINS $p0) AND (n1.nameFolded = $p1)
  WITH n1, n1.nameSort AS k2, n1.id AS k3
  ORDER BY k2 ASC, k3 ASC LIMIT $p2
  RETURN collect([n1.name, n1.description]) AS c0
}
RETURN [c0] AS row
// p0 = "x"
// p1 = "y"
// p2 = 20n
