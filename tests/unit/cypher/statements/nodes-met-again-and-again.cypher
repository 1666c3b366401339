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
      ORDER BY k8 ASC, k9 ASC LIMIT $p1
      RETURN collect([n4.id]) AS c10, collect(n4) AS t11
    }
    RETURN [size(f6), c10] AS c3, t11 AS t12
  }
  RETURN collect([c3, n1.id]) AS c0, collect(t12) AS t13
}
CALL (t13) {
  UNWIND t13 AS l23
  UNWIND l23 AS n15
  WITH n15, count(*) AS g24
  CALL (n15) {
    MATCH (n15)-[r18:CONTRIBUTES_TO]->(n17)
    WITH n17, r18, n17.id AS k19, r18.discriminator AS k20
    ORDER BY k19 ASC, k20 ASC LIMIT $p3
    RETURN collect([n17.id]) AS c16, collect(n17) AS t21
  }
  RETURN collect([n15.id, n15.kind, c16]) AS c14, collect(t21) AS t22
}
CALL (t22) {
  UNWIND t22 AS l34
  UNWIND l34 AS n26
  WITH n26, count(*) AS g35
  CALL (n26) {
    MATCH (n26)-[r29:TAKES_PLACE_IN]->(n28)
    WITH n28, r29, n28.id AS k30, r29.discriminator AS k31
    ORDER BY k30 ASC, k31 ASC LIMIT $p2
    RETURN collect([n28.id]) AS c27, collect(n28) AS t32
  }
  RETURN collect([n26.id, c27]) AS c25, collect(t32) AS t33
}
CALL (t33) {
  UNWIND t33 AS l38
  UNWIND l38 AS n37
  WITH n37, count(*) AS g39
  RETURN collect([n37.id, coalesce(n37.inDegree_TAKES_PLACE_IN, 0)]) AS c36
}
RETURN [c0, c14, c25, c36] AS row
// p0 = "LEAD"
// p1 = 3n
// p2 = 20n
// p3 = 20n
// p4 = 2n
