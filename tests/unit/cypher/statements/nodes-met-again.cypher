MATCH (n0:State {id: $p0})
CALL (n0) {
  MATCH (n0)-[r3:CONTRIBUTES_TO]->(n2)
  WITH n2, r3, n2.id AS k4, r3.discriminator AS k5
  ORDER BY k4 ASC, k5 ASC LIMIT $p4
  CALL (n2) {
    MATCH (n2)<-[r8:CONTRIBUTES_TO]-(n7)
    WITH n7, r8, n7.id AS k9, r8.discriminator AS k10
    ORDER BY k9 ASC, k10 ASC LIMIT $p2
    RETURN collect([r8.role, n7.id, r8.discriminator]) AS c6, collect(n7) AS t11
  }
  CALL (n2) {
    MATCH (n2)-[r14:TAKES_PLACE_IN]->(n13)
    WITH n13, r14, n13.id AS k15, r14.discriminator AS k16
    ORDER BY k15 ASC, k16 ASC LIMIT $p3
    RETURN collect([coalesce(n13.name_fr, n13.name)]) AS c12
  }
  RETURN collect([n2.kind, coalesce(n2.name_fr, n2.name), coalesce(n2.inDegree_CONTRIBUTES_TO, 0), c6, n2.id, c12]) AS c1, collect(t11) AS t17
}
CALL (t17) {
  UNWIND t17 AS l25
  UNWIND l25 AS n19
  WITH n19, count(*) AS g26
  CALL (n19) {
    MATCH (n19)-[r22:CONTRIBUTES_TO]->(n21)
    WITH n21, r22, n21.id AS k23, r22.discriminator AS k24
    ORDER BY k23 ASC, k24 ASC LIMIT $p1
    RETURN collect([n21.id]) AS c20
  }
  RETURN collect([n19.id, coalesce(n19.name_fr, n19.name), c20]) AS c18
}
RETURN [c1, n0.id, c18] AS row
// p0 = "italy"
// p1 = 1n
// p2 = 4n
// p3 = 20n
// p4 = 2n
