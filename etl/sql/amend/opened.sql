-- What is made anew is made in memory, beside the copy of the last snapshot, which is called amended.
ATTACH ':memory:' AS anew;
USE anew;
