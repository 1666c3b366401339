MATCH (n0:State {id: $p0})
CALL (n0) {
  MATCH (n0)-[r3:CONTRIBUTES_TO]->(n2)
  WITH n2, r3, n2.id AS k4, r3.discriminator AS k5
  ORDER BY k4 ASC, k5 ASC LIMIT $p4
  CALL (n2) {
    MATCH (n2)<-[r10:CONTRIBUTES_TO]-(n9)
    WITH n9, r10, n9.id AS k11, r10.discriminator AS k12
    ORDER BY k11 ASC, k12 ASC LIMIT $p2
    RETURN collect([r10.role, n9.id, r10.discriminator]) AS c8, collect(n9) AS t13
  }
  CALL (n2) {
    MATCH (n2)-[r16:TAKES_PLACE_IN]->(n15)
    WITH n15, r16, n15.id AS k17, r16.discriminator AS k18
    ORDER BY k17 ASC, k18 ASC LIMIT $p3
    RETURN collect([n15.kind, coalesce(n15.name_fr, n15.name)]) AS c14
  }
  RETURN collect([n2.kind, coalesce(n2.name_fr, n2.name), COUNT { MATCH (n2)<-[r7:CONTRIBUTES_TO]-(n6) }, c8, n2.id, c14]) AS c1, collect(t13) AS t19
}
CALL (t19) {
  UNWIND t19 AS l27
  UNWIND l27 AS n21
  WITH n21, count(*) AS g28
  CALL (n21) {
    MATCH (n21)-[r24:CONTRIBUTES_TO]->(n23)
    WITH n23, r24, n23.id AS k25, r24.discriminator AS k26
    ORDER BY k25 ASC, k26 ASC LIMIT $p1
    RETURN collect([n23.kind, n23.id]) AS c22
  }
  RETURN collect([n21.id, n21.kind, coalesce(n21.name_fr, n21.name), c22]) AS c20
}
RETURN [c1, n0.id, c20] AS row
// p0 = "italy"
// p1 = 1n
// p2 = 4n
// p3 = 20n
// p4 = 2n
