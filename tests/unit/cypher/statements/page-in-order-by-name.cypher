CALL () {
  MATCH (n1:Mission)
  WHERE (n1.nameSort <= $p1) AND (n1.missionType = $p0)
  WITH n1, n1.nameSort AS k2, n1.id AS k3
  WHERE (k2 < $p1) OR (k2 = $p1 AND k3 > $p2)
  WITH n1, k2, k3
  ORDER BY k2 DESC, k3 ASC LIMIT $p3
  RETURN collect([n1.id]) AS c0
}
RETURN [c0] AS row
