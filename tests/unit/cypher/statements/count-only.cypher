CALL () {
  MATCH (n1:Fact)
  WHERE n1.status = $p0
  RETURN count(*) AS c0
}
RETURN [c0] AS row
// p0 = "CONTESTED"
