const types = ["BATTLEGROUP", "AIR_POLICING", "MARITIME", "PEACEKEEPING", "TRAINING"] as const;

/** What the mission with this place among the missions is for. */
export function missionTypeOf(place: number): string {
  return types[place % types.length] ?? types[0];
}
