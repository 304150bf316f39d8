/** SHA-256 of each migration that a user's file may have met, by version. Add a line for a new one; never change a line. */
export const SHIPPED: Readonly<Record<string, string>> = {
  10: '02ca6e66d25045b794e447605775c5a1b90f93e1d57e349cc807573c4bdd194f',
  20: 'ee08914bf7974a759f9a1c87b1a7b1708553a13c11b5059aee89bc9ccd323132',
  30: '63eebde3afe443220bf2280cba1a82ff04896c3e77a3ec70a30462792c7aeba0',
  40: '66dee7a5d045af9c186e663e7de4a2e2a4c72e376dab3086ae5d04474752701c',
  50: 'aa1337110b056279a5bda02beb4caed89ef39f3f8b05e8bbff0bb686f08f6411',
  60: '4a883b1faea49db1ed5ed94bd955638c5e02e723ba79ca822fddb2fbf54b5c2c',
  70: 'c95ac64296de18b0f997eaff30344fd85d078030bc877bf401ec33376f141994',
  80: '8ec69b48d3dfd3f2de8cf06603271620c6a31a28239e8e752df73d540e426ce3',
  110: '5f79938ce858c5d4683b0530380c357f0241da52ded3ddb410bba64ce890de26',
}
