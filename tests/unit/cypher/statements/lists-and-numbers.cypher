CALL () {
  MATCH (n1:Fact)
  WHERE (n1.affirmingClaims >= $p0) AND (($p1 IN n1.documentIds) AND (any(x IN n1.documentIds WHERE x IN $p2))) AND (n1.predicate IN $p3)
  WITH n1, n1.id AS k2
  ORDER BY k2 ASC LIMIT $p4
  RETURN collect([n1.id]) AS c0
}
RETURN [c0] AS row
// p0 = 2n
// p1 = "document:a"
// p2 = ["document:b"]
// p3 = ["MEMBER_OF"]
// p4 = 20n
