CALL () {
  MATCH (n1:Document)
  WITH n1, n1.publishedOn AS k2, n1.id AS k3
  WHERE ((k2 < $p0 OR ($p0 IS NULL AND k2 IS NOT NULL))) OR ((k2 = $p0 OR (k2 IS NULL AND $p0 IS NULL)) AND k3 < $p1)
  WITH n1, k2, k3
  ORDER BY k2 DESC, k3 DESC LIMIT $p2
  RETURN collect([n1.publishedOn, n1.id]) AS c0
}
RETURN [c0] AS row
