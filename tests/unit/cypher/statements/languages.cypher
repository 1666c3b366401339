CALL () {
  MATCH (n1:Mission)
  WHERE (coalesce(n1[$p3], n1[$p4], n1[$p5], n1.nameFolded) CONTAINS $p9) AND (coalesce(n1[$p6], n1[$p7], n1[$p8], n1.nameFolded) = $p10)
  WITH n1, coalesce(n1[$p0], n1[$p1], n1[$p2], n1.nameSort) AS k2, n1.id AS k3
  ORDER BY k2 ASC, k3 ASC LIMIT $p23
  RETURN collect([coalesce(n1[$p11], n1[$p12], n1[$p13], n1.name), coalesce(n1[$p14], n1[$p15], n1[$p16], n1.name), coalesce(n1[$p17], n1[$p18], n1[$p19], n1.name), coalesce(n1[$p20], n1[$p21], n1[$p22], n1.description)]) AS c0
}
RETURN [c0] AS row
// p0 = "nameSort_fr"
// p1 = "nameSort"
// p2 = "nameSort"
// p3 = "nameFolded_fr"
// p4 = "nameFolded"
// p5 = "nameFolded"
// p6 = "nameFolded_fr"
// p7 = "nameFolded"
// p8 = "nameFolded"
// p9 = "a"
// p10 = "x"
// p11 = "name_fr"
// p12 = "name"
// p13 = "name"
// p14 = "name_fr"
// p15 = "name"
// p16 = "name"
// p17 = "name_fr"
// p18 = "name"
// p19 = "name"
// p20 = "description_fr"
// p21 = "description"
// p22 = "description"
// p23 = 21n
