MATCH (n0:Mission {id: $p0})
CALL (n0) {
  MATCH (n0)<-[r3:CONTRIBUTES_TO]-(n2)
  WITH n2, r3, CASE r3.role WHEN 'LEAD' THEN 0 WHEN 'CONTRIBUTOR' THEN 1 ELSE null END AS k4, coalesce(n2.nameSort_fr, n2.nameSort) AS k5, n2.id AS k6, r3.discriminator AS k7
  ORDER BY k4 ASC, k5 DESC, k6 ASC, k7 ASC LIMIT $p1
  RETURN collect([CASE r3.role WHEN 'LEAD' THEN 0 WHEN 'CONTRIBUTOR' THEN 1 ELSE null END, coalesce(n2.nameSort_fr, n2.nameSort), n2.id, r3.discriminator]) AS c1
}
RETURN [c1, n0.id] AS row
// p0 = "kfor"
// p1 = 20n
