#!/usr/bin/env python3
"""Extracts the claims of a corpus on a Dask cluster, one partition a task.

Each task is one run of the program, `claim-extractor extract CORPUS --output DIR --partition K`, which writes its parts
and its manifest aside and renames them into place. The result depends on the corpus and the options alone: a task that
is done twice, or again after its worker died, changes nothing. Corpus, output folder, program and working directory
have the same paths on every machine.
"""

import argparse
import json
import os
import shlex
import subprocess
import sys

import dask.config
from dask.distributed import Client, as_completed

RETRIES = 3
# Minutes, not the seconds of the default: a machine that is busy with the tasks answers late, and is not gone.
PATIENCE = {"distributed.comm.timeouts.connect": "120s", "distributed.comm.timeouts.tcp": "300s"}
# The program writes UTF-8, whatever the locale of the machine; the names of files may hold any bytes.
TEXT = {"encoding": "utf-8", "errors": "replace"}
FAILURES_SHOWN = 20
USAGE = 2
INTERRUPTED = 130


class PartitionError(Exception):
    """A partition that was not written; the message is what the program said."""


def extract(command, partition, partitions, directory):
    """Runs on a worker. Returns None, or what the program said where trying again is of no use."""
    done = subprocess.run([*command, "--partition", str(partition)], cwd=directory, stdin=subprocess.DEVNULL, capture_output=True, **TEXT)
    said = done.stderr.strip().splitlines() or [f"exit code {done.returncode}"]
    # With documents that failed a partition is whole all the same, and its manifest names them.
    if done.returncode == 0 or (done.returncode == 1 and said[-1].startswith(f"1 partition of {partitions} written to ")):
        return None
    if done.returncode == USAGE:
        return said[-1]
    raise PartitionError(said[-1] if done.returncode > 0 else f"killed by signal {-done.returncode}")


def count_partitions(arguments):
    command = [*arguments.program, "partitions", *arguments.corpus, *arguments.partition_options]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, **TEXT)
    if done.returncode != 0:
        sys.stderr.write(done.stderr)
        sys.exit(done.returncode)
    return int(done.stdout)


def extract_all(client, command, partitions):
    """The partitions that were not written, each with its cause."""
    directory = os.getcwd()
    # Not pure: Dask is to run each task, whatever it remembers of an earlier one of the same name.
    tasks = client.map(lambda partition: extract(command, partition, partitions, directory), range(partitions), retries=RETRIES, pure=False)
    numbers = {task.key: number for number, task in enumerate(tasks)}
    failures = {}
    try:
        for done, task in enumerate(as_completed(tasks), start=1):
            cause = str(task.exception()) if task.status == "error" else task.result() if task.status == "finished" else task.status
            if cause is not None:
                failures[numbers[task.key]] = cause
            progress(done, partitions)
    except KeyboardInterrupt:
        client.cancel(tasks)
        raise
    return dict(sorted(failures.items()))


def progress(done, partitions):
    if sys.stderr.isatty():
        print(f"\r{done} of {partitions} partitions", end="\n" if done == partitions else "", file=sys.stderr, flush=True)


def read_manifests(output, partitions):
    for number in range(partitions):
        try:
            with open(os.path.join(output, "manifests", f"part-{number:05}.json"), encoding="utf-8") as file:
                yield json.load(file)
        except FileNotFoundError:
            pass


def report(output, partitions, failures):
    """Says what was written and what was not; true where nothing is missing."""
    manifests = [manifest for manifest in read_manifests(output, partitions) if manifest["partition"] not in failures]
    rows = lambda table: sum(file["rows"] for manifest in manifests for file in manifest["files"] if file["path"].startswith(table + "/"))
    print(f"{rows('claims')} claims in {rows('documents')} documents", file=sys.stderr)
    failed = sum(manifest["failed"] for manifest in manifests)
    if failed:
        documents, them = ("document", "it") if failed == 1 else ("documents", "them")
        print(f"{failed} {documents} failed; {output}/manifests names {them}", file=sys.stderr)
        listed = [failure for manifest in manifests for failure in manifest["failures"]]
        for failure in listed[:FAILURES_SHOWN]:
            print("  " + ": ".join(filter(None, (failure["path"], failure["place"], failure["cause"]))), file=sys.stderr)
    for number, cause in failures.items():
        print(f"partition {number}: {cause}", file=sys.stderr)
    print(f"{partitions - len(failures)} of {partitions} partitions written to {output}", file=sys.stderr)
    return not failures and not failed


def read_arguments():
    parser = argparse.ArgumentParser(description="Extracts the claims of a corpus on a Dask cluster. Exits with 0 where every document was read and every partition written.")
    parser.add_argument("corpus", nargs="+", metavar="CORPUS", help="as for 'claim-extractor extract'")
    parser.add_argument("--output", required=True, metavar="DIR", help="the folder of the parts, on a disk that all machines share")
    where = parser.add_mutually_exclusive_group(required=True)
    where.add_argument("--scheduler", metavar="ADDRESS", help="such as tcp://10.0.0.1:8786")
    where.add_argument("--scheduler-file", metavar="FILE", help="the file that dask-scheduler --scheduler-file wrote")
    parser.add_argument("--program", type=shlex.split, default=["claim-extractor"], help="how the program is called on a worker (default: claim-extractor)")
    parser.add_argument("--jobs", type=int, default=1, metavar="N", help="threads of one task (default: 1, for workers with --nthreads 1)")
    parser.add_argument("--partition-options", type=shlex.split, default=[], metavar="OPTIONS", help="options of both 'partitions' and 'extract', such as '--partition-size 16MB'")
    parser.add_argument("--extract-options", type=shlex.split, default=[], metavar="OPTIONS", help="further options of 'extract', such as '--resume --mentions'")
    return parser.parse_args()


def main():
    arguments = read_arguments()
    partitions = count_partitions(arguments)
    command = [*arguments.program, "extract", *arguments.corpus, "--output", arguments.output, "--jobs", str(arguments.jobs), *arguments.partition_options, *arguments.extract_options]
    with dask.config.set(PATIENCE), Client(address=arguments.scheduler, scheduler_file=arguments.scheduler_file) as client:
        failures = extract_all(client, command, partitions)
    return 0 if report(arguments.output, partitions, failures) else 1


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
