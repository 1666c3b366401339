CALL () {
  MATCH (n1:Mission)
  WHERE (coalesce(n1.nameFolded_fr, n1.nameFolded) CONTAINS $p0) AND (coalesce(n1.nameFolded_fr, n1.nameFolded) = $p1)
  WITH n1, coalesce(n1.nameSort_fr, n1.nameSort) AS k2, n1.id AS k3
  ORDER BY k2 ASC, k3 ASC LIMIT $p2
  RETURN collect([coalesce(n1.name_fr, n1.name), coalesce(n1.`name_zh-Hant`, n1.name_fr, n1.name), coalesce(n1.description_fr, n1.description)]) AS c0
}
RETURN [c0] AS row
// p0 = "a"
// p1 = "x"
// p2 = 20n
