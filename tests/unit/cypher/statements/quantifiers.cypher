CALL () {
  MATCH (n1:Mission)
  WHERE ((COUNT { MATCH (n1)<-[r3:CONTRIBUTES_TO]-(n2) WHERE (n2.kind = $p0) AND (r3.role = $p1) } > 0) AND (COUNT { MATCH (n1)<-[r5:CONTRIBUTES_TO]-(n4) WHERE NOT (coalesce(r5.role = $p2, false)) } = 0) AND (COUNT { MATCH (n1)<-[r7:CONTRIBUTES_TO]-(n6) } < $p3)) AND ((COUNT { MATCH (n1)-[r9:TAKES_PLACE_IN]->(n8) WHERE NOT (coalesce(n8.nameFolded_fr, n8.nameFolded) = $p4) } = 0) AND ((COUNT { MATCH (n1)-[r11:TAKES_PLACE_IN]->(n10) } > 0) = $p5)) AND (COUNT { MATCH (n1)-[r13:CONDUCTED_BY]->(n12) } = 1) AND (COUNT { MATCH (n1)-[r15:NAMED]->(n14) WHERE n14.textFolded = $p6 } > 0)
  WITH n1, n1.id AS k16
  ORDER BY k16 ASC LIMIT $p7
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
