-- Jobs that run once a day over all nodes: whoever moves the day forward has it, for as long as the lease says.
CREATE TABLE retention_job (
  job          VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  day          DATE        NOT NULL,
  lease_token  UUID        NULL,
  leased_until DATETIME(3) NULL,
  finished_at  DATETIME(3) NULL,
  PRIMARY KEY (job)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

INSERT INTO retention_job (job, day) VALUES ('audit', '1970-01-01');
