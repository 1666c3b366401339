CALL () {
  MATCH (n1:Mission)
  WITH n1, n1.id AS k2
  ORDER BY k2 ASC LIMIT $p4
  CALL (n1) {
    MATCH (n1)<-[r5:CONTRIBUTES_TO]-(n4)
    WHERE r5.role = $p0
    WITH collect([n4, r5]) AS f6
    CALL (f6) {
      UNWIND f6 AS e7
      WITH e7[0] AS n4, e7[1] AS r5
      WITH n4, r5, n4.id AS k8, r5.discriminator AS k9
      ORDER BY k8 ASC, k9 IS NULL DESC, k9 ASC LIMIT $p1
      RETURN collect([n4.id]) AS c10, collect(n4) AS t11
    }
    RETURN [size(f6), c10] AS c3, t11 AS t12
  }
  RETURN collect([c3, n1.id]) AS c0, collect(t12) AS t13
}
CALL (t13) {
  UNWIND t13 AS l23
  UNWIND l23 AS n15
  WITH DISTINCT n15
  CALL (n15) {
    MATCH (n15)-[r18:CONTRIBUTES_TO]->(n17)
    WITH n17, r18, n17.id AS k19, r18.discriminator AS k20
    ORDER BY k19 ASC, k20 IS NULL DESC, k20 ASC LIMIT $p3
    RETURN collect([n17.id]) AS c16, collect(n17) AS t21
  }
  RETURN collect([n15.id, n15.kind, c16]) AS c14, collect(t21) AS t22
}
CALL (t22) {
  UNWIND t22 AS l33
  UNWIND l33 AS n25
  WITH DISTINCT n25
  CALL (n25) {
    MATCH (n25)-[r28:TAKES_PLACE_IN]->(n27)
    WITH n27, r28, n27.id AS k29, r28.discriminator AS k30
    ORDER BY k29 ASC, k30 IS NULL DESC, k30 ASC LIMIT $p2
    RETURN collect([n27.id]) AS c26, collect(n27) AS t31
  }
  RETURN collect([n25.id, n25.kind, c26]) AS c24, collect(t31) AS t32
}
CALL (t32) {
  UNWIND t32 AS l38
  UNWIND l38 AS n35
  WITH DISTINCT n35
  RETURN collect([n35.id, n35.kind, COUNT { MATCH (n35)<-[r37:TAKES_PLACE_IN]-(n36) }]) AS c34
}
RETURN [c0, c14, c24, c34] AS row
// p0 = "LEAD"
// p1 = 3n
// p2 = 20n
// p3 = 20n
// p4 = 2n
