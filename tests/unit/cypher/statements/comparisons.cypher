CALL () {
  MATCH (n1:Document)
  WHERE (n1.id IN $p0) AND ((n1.titleFolded CONTAINS $p1) AND (n1.titleFolded STARTS WITH $p2) AND (n1.titleFolded ENDS WITH $p3)) AND (n1.language = $p4) AND ((n1.publishedOn >= $p5) AND (n1.publishedOn < $p6) AND ((n1.publishedOn IS NOT NULL) = $p7)) AND ((n1.url IS NOT NULL) = $p8) AND ((n1.sha256 = $p9) OR (n1.id IS NOT NULL)) AND (NOT ((coalesce(n1.publishedOn > $p10, false)) AND (coalesce(n1.publishedOn <= $p11, false))))
  WITH n1, n1.id AS k2
  ORDER BY k2 ASC LIMIT $p12
  RETURN collect([n1.id]) AS c0
}
RETURN [c0] AS row
// p0 = ["a","b"]
// p1 = "e"
// p2 = "oe"
// p3 = "ss"
// p4 = "fr"
// p5 = "2025-01-01"
// p6 = "2026-01-01"
// p7 = true
// p8 = false
// p9 = "x"
// p10 = "2025-06-12"
// p11 = "2025-06-13"
// p12 = 20n
