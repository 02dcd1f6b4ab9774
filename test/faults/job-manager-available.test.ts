import { jobManagerReplaced } from "./scenarios/job-manager.js";
import { testScenarios } from "./support/suite.js";

testScenarios({ slots: 24, highlyAvailable: true }, [jobManagerReplaced]);
