CALL () {
  MATCH (n1:Challenge)
  WITH n1, CASE n1.challengeType WHEN 'THREAT' THEN 0 WHEN 'CRISIS' THEN 1 WHEN 'CONFLICT' THEN 2 WHEN 'RISK' THEN 3 WHEN 'VULNERABILITY' THEN 4 WHEN 'CHALLENGE' THEN 5 ELSE null END AS k2, CASE n1.trend WHEN 'EMERGING' THEN 0 WHEN 'GROWING' THEN 1 WHEN 'CHANGING' THEN 2 ELSE null END AS k3, COUNT { MATCH (n1)<-[r6:ADDRESSES]-(n5) } AS k4, coalesce(n1[$p0], n1[$p1], n1[$p2], n1.nameSort) AS k7, n1.id AS k8
  ORDER BY k2 IS NULL ASC, k2 DESC, k3 IS NULL DESC, k3 ASC, k4 DESC, k7 ASC, k8 ASC LIMIT $p3
  RETURN collect([n1.id]) AS c0
}
RETURN [c0] AS row
// p0 = "nameSort_fr"
// p1 = "nameSort"
// p2 = "nameSort"
// p3 = 21n
