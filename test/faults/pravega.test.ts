import { pravegaPaused, connectionRefused, pravegaPausedForLong, pravegaPausedWhileKilled } from "./scenarios/pravega.js";
import { testScenarios } from "./support/suite.js";

testScenarios({ slots: 24, proxied: true }, [pravegaPaused, connectionRefused, pravegaPausedForLong, pravegaPausedWhileKilled]);
