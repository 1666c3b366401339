CALL () {
  MATCH (n1:Fact)
  CALL (n1) {
    MATCH (n1)-[r5:SUBJECT]->(n4)
    RETURN collect(DISTINCT n4) AS l3
  }
  UNWIND CASE WHEN size(l3) = 0 THEN [null] ELSE l3 END AS k2
  WITH k2, count(*) AS g6
  WITH k2, g6, k2.id AS o7
  ORDER BY g6 DESC, o7 IS NULL ASC, o7 ASC LIMIT $p0
  RETURN collect([k2.id, g6, [coalesce(k2.name_fr, k2.name), k2.id]]) AS c0
}
CALL () {
  MATCH (n9:Fact)
  CALL (n9) {
    MATCH (n9)-[r13:SUBJECT]->(n12)
    RETURN collect(DISTINCT n12) AS l11
  }
  UNWIND CASE WHEN size(l11) = 0 THEN [null] ELSE l11 END AS k10
  WITH DISTINCT k10
  RETURN count(*) AS c8
}
CALL () {
  MATCH (n15:Fact)
  UNWIND CASE WHEN size(coalesce(n15.documentIds, [])) = 0 THEN [null] ELSE coalesce(n15.documentIds, []) END AS k16
  WITH k16, count(*) AS g20, collect(n15) AS l22
  WITH k16, g20, l22, k16 AS o23
  ORDER BY g20 DESC, o23 IS NULL ASC, o23 ASC LIMIT $p1
  CALL (l22) {
    UNWIND l22 AS n24
    UNWIND n24.documentIds AS k25
    RETURN count(DISTINCT k25) AS g21
  }
  CALL (k16) {
    MATCH (n18:Document {id: k16})
    RETURN collect(n18) AS l19
  }
  UNWIND CASE WHEN size(l19) = 0 THEN [null] ELSE l19 END AS n17
  RETURN collect([k16, g20, g21, [n17.language, n17.id]]) AS c14
}
CALL () {
  MATCH (n27:Fact)
  WITH count(*) AS g28, max(n27.affirmingClaims) AS g29
  WITH g28, g29 LIMIT $p2
  RETURN collect([null, g28, g29]) AS c26
}
RETURN [c0, c8, c14, c26] AS row
// p0 = 20n
// p1 = 20n
// p2 = 20n
