CALL () {
  MATCH (n1:Meeting)
  WHERE (((n1.timeText IS NOT NULL) = $p6) AND ((((n1.timeLatestStart IS NOT NULL) = $p0) OR (n1.timeLatestStart >= $p1)) AND ((NOT (coalesce(n1.timeEnd = $p3, false))) AND (((n1.timeEarliestEnd IS NOT NULL) = $p0) OR (n1.timeEarliestEnd <= $p2))) AND (((n1.timeEarliestStart IS NOT NULL) = $p0) OR (n1.timeEarliestStart <= $p4)) AND (((n1.timeLatestEnd IS NOT NULL) = $p0) OR (n1.timeLatestEnd >= $p5)))) AND (((n1.timeText IS NOT NULL) = $p6) AND (n1.timeEarliestStart > $p7))
  WITH n1, n1.id AS k2
  ORDER BY k2 ASC LIMIT $p8
  RETURN collect([n1.id]) AS c0
}
RETURN [c0] AS row
// p0 = false
// p1 = "2025-06-01"
// p2 = "2025-06-30"
// p3 = "OPEN"
// p4 = "2025-06-30"
// p5 = "2025-06-01"
// p6 = true
// p7 = "2025-01-01"
// p8 = 20n
