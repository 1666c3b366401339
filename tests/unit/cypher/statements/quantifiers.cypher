CALL () {
  MATCH (n1:Mission)
  WHERE ((COUNT { MATCH (n1)<-[r3:CONTRIBUTES_TO]-(n2) WHERE (n2.kind = $p0) AND (r3.role = $p1) } > 0) AND (COUNT { MATCH (n1)<-[r5:CONTRIBUTES_TO]-(n4) WHERE NOT (coalesce(r5.role = $p2, false)) } = 0) AND (coalesce(n1.inDegree_CONTRIBUTES_TO, 0) < $p3)) AND ((COUNT { MATCH (n1)-[r7:TAKES_PLACE_IN]->(n6) WHERE NOT (coalesce(n6.nameFolded_fr, n6.nameFolded) = $p4) } = 0) AND ((coalesce(n1.outDegree_TAKES_PLACE_IN, 0) > 0) = $p5)) AND (coalesce(n1.outDegree_CONDUCTED_BY, 0) = 1) AND (COUNT { MATCH (n1)-[r9:NAMED]->(n8) WHERE n8.textFolded = $p6 } > 0)
  WITH n1, n1.id AS k10
  ORDER BY k10 ASC LIMIT $p7
  RETURN collect([n1.id]) AS c0
}
RETURN [c0] AS row
// p0 = "STATE"
// p1 = "LEAD"
// p2 = "LEAD"
// p3 = 9n
// p4 = "kosovo"
// p5 = true
// p6 = "kfor"
// p7 = 20n
